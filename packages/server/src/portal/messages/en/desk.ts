export const desk = {
  title: 'Officer desk',
};

export const inbox = {
  title: 'Messages',
};

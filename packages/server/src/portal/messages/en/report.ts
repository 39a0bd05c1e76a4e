export const report = {
  title: 'Test report',
};

/* A file dropped onto a text field fills it; one that is no text, or too large, goes to the file field. */
const bytesMax = 2 * 1024 * 1024;

for (const textarea of document.querySelectorAll('textarea[data-drop]')) {
  const field = textarea.closest('.field');
  const isFile = ({ dataTransfer }) => dataTransfer?.types.includes('Files');
  const mark = (isOver) => field.classList.toggle('dropping', isOver);
  field.addEventListener('dragover', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    mark(true);
  });
  field.addEventListener('dragleave', () => mark(false));
  // While it is captured: an editor inside would put the file between what stands there.
  field.addEventListener('drop', (event) => isFile(event) && take(event), true);

  async function take(event) {
    event.preventDefault();
    event.stopPropagation();
    mark(false);
    const { files } = event.dataTransfer;
    const text = await textOf(files[0]);
    if (text === undefined) {
      const input = textarea.form.querySelector('input[type="file"]');
      if (input !== null) input.files = files;
      return;
    }
    textarea.value = text;
    textarea.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

async function textOf(file) {
  if (file === undefined || file.size > bytesMax) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

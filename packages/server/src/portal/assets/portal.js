/* Copy buttons. Pages work without: the texts can be selected and copied by hand. */
if (navigator.clipboard !== undefined) {
  for (const button of document.querySelectorAll('button[data-copies]')) button.hidden = false;
  document.addEventListener('click', async ({ target }) => {
    const button = target.closest('button[data-copies]');
    if (button === null) return;
    const source = document.getElementById(button.dataset.copies);
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    button.textContent = button.dataset.copied;
  });
}

/* Copy buttons. Pages work without: the texts can be selected and copied by hand. */
for (const button of document.querySelectorAll('button[data-copies]')) {
  if (navigator.clipboard === undefined) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
    button.textContent = button.dataset.copied;
  });
}

/* Puts new calls above the list. The list works without: by loading the page again. */
const list = document.querySelector('[data-live]');
if (list !== null && window.EventSource !== undefined) follow(list);

function follow(section) {
  const { dataset } = section;
  const rowsMax = 200;
  const holder = section.querySelector('[data-rows]');
  const body = holder.querySelector('tbody');
  const said = section.querySelector('[data-said]');
  const button = section.querySelector('[data-switch]');
  let last = dataset.since;
  let waiting = [];
  let arrived = 0;
  let isPaused = false;
  let source;
  let isTelling = false;

  const tell = (text) => {
    said.textContent = text;
  };
  /* Not every call for itself: somebody may have to listen to it. */
  const tellSoon = () => {
    if (isTelling) return;
    isTelling = true;
    setTimeout(() => {
      isTelling = false;
      if (isPaused) tell(dataset.waiting.replace('{count}', waiting.length));
      else if (arrived === 1) tell(dataset.arrivedOne);
      else if (arrived > 1) tell(dataset.arrived.replace('{count}', arrived));
      arrived = 0;
    }, 1000);
  };
  const put = (text) => {
    const template = document.createElement('template');
    template.innerHTML = text;
    const row = template.content.firstElementChild;
    const address = row?.querySelector('a')?.getAttribute('href');
    const isKnown = [...body.rows].some(
      (one) => one.querySelector('a')?.getAttribute('href') === address,
    );
    if (row === null || isKnown) return;
    section.querySelector('[data-empty]')?.remove();
    holder.hidden = false;
    row.classList.add('new');
    body.prepend(row);
    while (body.rows.length > rowsMax) body.rows[body.rows.length - 1].remove();
    arrived++;
  };
  const open = () => {
    const join = dataset.live.endsWith('?') ? '' : '&';
    source = new EventSource(`${dataset.live}${join}since=${last}`);
    source.onopen = () => tell(dataset.on);
    source.onmessage = ({ data, lastEventId }) => {
      last = lastEventId;
      if (isPaused) waiting = [...waiting, data].slice(-rowsMax);
      else put(data);
      tellSoon();
    };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) tell(dataset.off);
    };
  };

  button.hidden = false;
  button.addEventListener('click', () => {
    isPaused = !isPaused;
    button.textContent = isPaused ? dataset.resume : dataset.pause;
    for (const data of waiting.splice(0)) put(data);
    tellSoon();
  });
  /* A page that nobody looks at gives its connection back. */
  document.addEventListener('visibilitychange', () => {
    source.close();
    if (!document.hidden) open();
  });
  window.addEventListener('pagehide', () => source.close());
  window.addEventListener('pageshow', ({ persisted }) => persisted && open());
  if (!document.hidden) open();
  else source = { close() {} };
}

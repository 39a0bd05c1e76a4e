/*
 * Verifies the QR code that a camera sees. A picture is sent after the other, never two at once;
 * the first with a signed document in it is sent with the form, as if it had been chosen as a file.
 */
const restMs = 700;
const busyRestMs = 4000;
const failuresMax = 5;

class Camera {
  #words;
  #start;
  #stop;
  #video;
  #status;
  #running;

  constructor(box) {
    [this.#start, this.#stop] = box.querySelectorAll('button');
    this.#words = JSON.parse(box.dataset.words);
    this.#video = box.querySelector('video');
    this.#status = box.querySelector('[role="status"]');
    this.#start.addEventListener('click', () => this.#begin());
    this.#stop.addEventListener('click', () => {
      this.end();
      this.#tell('');
      this.#start.focus();
    });
    box.hidden = false;
  }

  /** Lets go of the camera. */
  end() {
    this.#running?.abort();
    this.#running = undefined;
    letGo(this.#video.srcObject);
    this.#video.srcObject = null;
    this.#show(false);
  }

  async #begin() {
    this.end();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#tell(this.#words.starting);
    try {
      await this.#look(signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  async #look(signal) {
    const wanted = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } };
    const stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
    // Stopped while the browser was asking.
    if (signal.aborted) return letGo(stream);
    this.#video.srcObject = stream;
    this.#show(true);
    this.#stop.focus();
    await this.#video.play();
    this.#tell(this.#words.looking);
    for (let failures = 0; failures < failuresMax; ) {
      const picture = await pictureOf(this.#video);
      const seen = await ask(picture, signal);
      if (signal.aborted) return;
      if (seen === 'document') return this.#submit(picture);
      failures = seen === 'failure' ? failures + 1 : 0;
      this.#tell(this.#words[seen] ?? this.#words.looking);
      await rest(seen === 'busy' || seen === 'failure' ? busyRestMs : restMs, signal);
      if (signal.aborted) return;
    }
    throw new Error('the portal does not answer');
  }

  #submit(picture) {
    this.end();
    this.#tell(this.#words.found);
    const { form } = this.#start;
    const files = new DataTransfer();
    files.items.add(new File([picture], 'camera.jpg', { type: picture.type }));
    form.elements.file.files = files.files;
    form.elements.text.value = '';
    form.requestSubmit();
  }

  #fail({ name }) {
    const { refused, inUse, none, failed } = this.#words;
    const told = { NotAllowedError: refused, NotReadableError: inUse, NotFoundError: none };
    this.end();
    this.#tell(told[name] ?? failed);
    this.#start.focus();
  }

  #show(isOn) {
    this.#video.hidden = !isOn;
    this.#stop.hidden = !isOn;
    this.#start.hidden = isOn;
  }

  /** The same once more would be read out once more. */
  #tell(text) {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}

function letGo(stream) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

function pictureOf(video) {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d').drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
}

/** What the portal sees in a picture: `document`, `otherCode`, `nothing`; or `busy`, or `failure`. */
async function ask(picture, signal) {
  const body = new FormData();
  body.set('file', picture, 'camera.jpg');
  const headers = { accept: 'application/json' };
  try {
    const answer = await fetch('/verify', { method: 'POST', body, headers, signal });
    if (answer.status === 422) return 'nothing';
    if (answer.status === 503) return 'busy';
    if (!answer.ok) return 'failure';
    const { isGood, fault } = await answer.json();
    return isGood || fault !== 'not-a-jws' ? 'document' : 'otherCode';
  } catch {
    return 'failure';
  }
}

const rest = (ms, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const box = document.querySelector('[data-camera]');
// Browsers offer cameras to safe origins alone.
if (box !== null && navigator.mediaDevices?.getUserMedia !== undefined) {
  const camera = new Camera(box);
  addEventListener('pagehide', () => camera.end());
  document.addEventListener('visibilitychange', () => document.hidden && camera.end());
}

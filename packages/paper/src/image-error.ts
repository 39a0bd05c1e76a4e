/** Why no QR code can be looked for in a picture, with the cure. */
export class ImageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImageError';
  }
}

export const brokenPicture = 'The picture is broken. Take or save it again, as PNG or JPEG.';

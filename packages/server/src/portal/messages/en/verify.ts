import type { SignatureFault } from '../../../verification/verification.ts';

const faults: Readonly<Record<SignatureFault, string>> = {
  'not-a-jws':
    'This is no signed document. A signed invoice or QR code is one long text of three parts with dots between them.',
  'wrong-algorithm': 'It is not signed with RS256, as every signed invoice is.',
  'unknown-key':
    'It is signed with a key that is not this portal’s. Another portal may have signed it: ask there.',
  'bad-signature':
    'The signature does not fit: the document was changed after it was signed, or copied incompletely.',
  'no-document': 'It carries no document.',
};

export const verify = {
  title: 'Verify a signed invoice or QR code',
  lead: 'Tells whether this portal signed a document, what stands in it, and whether it is still registered.',
  textLabel: 'Signed invoice or text of the QR code',
  textHint: 'The text of SignedInvoice or SignedQRCode; the whole answer of the API will do.',
  fileLabel: 'Or a file',
  fileHint:
    'The same text in a file, or a photograph of the QR code (PNG or JPEG). At most 10 MiB.',
  photoLabel: 'Or take a photograph of the QR code',
  useCamera: 'Use the camera',
  stopCamera: 'Stop the camera',
  cameraPicture: 'What the camera sees',
  cameraHint: 'Pictures are sent to this portal to be read; none is kept.',
  cameraTold: {
    starting: 'Waiting for the camera. The browser may ask whether this page may use it.',
    looking: 'Hold the QR code so that it fills the picture.',
    otherCode: 'This is another code than that of a signed invoice.',
    busy: 'The portal is busy; the camera goes on in a moment.',
    found: 'Found. The result is coming.',
    refused: 'The browser does not let this page use the camera. Allow it there, or choose a file.',
    none: 'There is no camera. Choose a file instead.',
    inUse: 'Another program is using the camera. Close it, or choose a file.',
    failed: 'The camera could not be used. Choose a file instead.',
  },
  submit: 'Verify',
  again: 'Verify another',
  missing: 'Paste a signed text, or choose a file.',
  tooLong: 'This text is longer than any signed invoice can be.',
  noQrCode:
    'No QR code was found in the picture. Take it from above, in good light, so that the code fills it.',
  badPicture: 'The picture cannot be read. Send a PNG or JPEG file of at most 10 MiB.',
  good: 'The signature is good',
  goodText: 'This portal signed the document, and nothing in it was changed since.',
  bad: 'The signature is not good',
  faults,
  signer: 'Signer',
  issuer: 'Issuer (iss)',
  key: 'Key (kid)',
  claimedIssuer: 'Issuer, as it claims',
  claimedKey: 'Key, as it claims',
  kinds: { invoice: 'Signed invoice', 'qr-code': 'Signed QR code', other: 'Another document' },
  kind: 'Document',
  registered: 'Registered here',
  notRegistered: 'Nothing is registered here under its IRN',
  unverified: 'What follows is what the document claims. Nothing proves it.',
  contents: 'Contents',
  forPrograms: 'For programs',
  forProgramsAnswer:
    'One of these comes back. kind is invoice, qr-code or other; registered is null where nothing is registered here; times are IST.',
  forProgramsText:
    'The same as JSON: send the form’s fields text or file, or a JSON body with the member text.',
};

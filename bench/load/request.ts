/** A whole HTTP request: a POST when there is a body, else a GET. */
export function request(
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Buffer {
  const method = body === undefined ? 'GET' : 'POST';
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const content =
    body === undefined
      ? ''
      : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}${content}\r\n${body ?? ''}`,
  );
}

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { plainFileName } from './file-name.ts';
import { hidesObjects, pdfFault, reportBytesMax } from './pdf-faults.ts';

const pdf = (middle = '', head = '%PDF-1.7\n', tail = '\ntrailer\n%%EOF\n') =>
  Buffer.from(`${head}1 0 obj\n<< /Type /Catalog ${middle} >>\nendobj${tail}`, 'latin1');

describe('a report', () => {
  test.each<[string, Buffer, string | undefined]>([
    ['a plain PDF', pdf(), undefined],
    ['a page to begin with', pdf('/OpenAction [3 0 R /Fit]'), undefined],
    ['names that begin like others', pdf('/LaunchDate 1 /JSX 2 /JavaScripts 3'), undefined],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a text that is called report.pdf', Buffer.from('Test report\n%%EOF'), 'no pdf'],
    ['a page of HTML', Buffer.from('<html><script>alert(1)</script>%PDF-1.7 %%EOF'), 'no pdf'],
    ['a program', Buffer.from('MZ\x90\0%PDF-1.7\n%%EOF', 'latin1'), 'no pdf'],
    ['a zip file', gzipSync('%PDF-1.7 %%EOF'), 'no pdf'],
    ['half a PDF', pdf('', '%PDF-1.7\n', ''), 'cut short'],
    [
      'a PDF with a zip file behind',
      Buffer.concat([pdf(), Buffer.from('PK\x03\x04'), Buffer.alloc(2048)]),
      'cut short',
    ],
    ['JavaScript', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'active'],
    ['JavaScript in other letters', pdf('/OpenAction << /S /J#61vaScript >>'), 'active'],
    ['JavaScript elsewhere', pdf('/AA << /O << /JS 12 0 R >> >>'), 'active'],
    ['JavaScript after much space', pdf(`/AA << /O << /JS${' '.repeat(50)}12 0 R >> >>`), 'active'],
    ['JavaScript after a comment', pdf('/AA << /O << /JS % (a)\r%b\n\t(app.alert(1))>>'), 'active'],
    ['a comment in the reference', pdf('/AA << /O << /JS 12%\n 0 R >> >>'), 'active'],
    ['a string before that looks like a comment', pdf('/T (%) /JS %\n(app.alert(1))'), 'active'],
    ['a string that does not end before', pdf('stream ( endstream /JS %\n<41>'), 'active'],
    ['letters in hex after a comment', pdf('/#4aS %\n(app.alert(1))'), 'active'],
    ['a letter that is no delimiter', pdf('/A#28 /J#53#25 2'), undefined],
    ['a rendition', pdf('/A << /S /Rendition /R 4 0 R >>'), 'active'],
    ['a jump into an attachment', pdf('/A << /S /GoToE /T 4 0 R >>'), 'active'],
    ['a jump into another file', pdf('/A<</S/GoToR/F(x.pdf)>>'), 'active'],
    ['a jump within', pdf('/A << /S /GoTo /D [3 0 R /Fit] >>'), undefined],
    ['a movie', pdf('/Subtype /Movie'), 'active'],
    ['a sound', pdf('/Subtype/Sound/Sound 4 0 R'), 'active'],
    ['rich media', pdf('/Subtype /RichMedia'), 'active'],
    ['a password after a comment', pdf('', '%PDF-1.7\n', '/Encrypt %x\n9 0 R\n%%EOF'), 'encrypted'],
    ['JavaScript after a zero', pdf('/S /JavaScript\0/X'), 'active'],
    ['a program to be started', pdf('/A << /S /Launch /F (cmd.exe) >>'), 'active'],
    ['an embedded file', pdf('/Names << /EmbeddedFiles 5 0 R >>'), 'active'],
    ['a form that is sent', pdf('/A<</S/SubmitForm/F(http://x)>>'), 'active'],
    ['a password', pdf('', '%PDF-1.7\n', '\ntrailer << /Encrypt 9 0 R >>\n%%EOF'), 'encrypted'],
    ['6 MB', Buffer.concat([pdf(), Buffer.alloc(6 * 1024 * 1024)]), 'too large'],
  ])('%s', (_, content, fault) => {
    expect(pdfFault(content)).toBe(fault);
  });

  test('that would unpack to a gigabyte costs nothing: it is not unpacked', () => {
    const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const bomb = Buffer.concat([
      Buffer.from(
        '%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter [/FlateDecode /FlateDecode] >>stream\n',
      ),
      packed,
      Buffer.from('\nendstream\nendobj\n%%EOF\n'),
    ]);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(pdfFault(bomb)).toBeUndefined();
    expect(hidesObjects(bomb)).toBe(true);
    expect(performance.now() - started).toBeLessThan(500);
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 1024 * 1024);
  });
});

describe('a report of the largest size', () => {
  test('made to slow the search down, is judged in no time', () => {
    const filler = '/JS          /Encrypt          #41'.repeat(Math.floor(reportBytesMax / 40));
    const started = performance.now();
    expect(pdfFault(pdf(filler))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test.each([
    ['one long comment', '/JS%'],
    ['many comments', '%/JS%\n'],
    ['comments and space', '/JS%      \r\n   '],
    ['names alone', '/JS'],
  ])('made of %s is judged in no time', (_, part) => {
    const filler = part.repeat(Math.floor((reportBytesMax - 200) / part.length));
    const started = performance.now();
    expect(pdfFault(pdf(`/X ${filler}\n/Y`))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test.each([
  ['report.pdf', 'report.pdf'],
  ['परीक्षण रिपोर्ट.pdf', 'परीक्षण रिपोर्ट.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\reports\\report.pdf', 'report.pdf'],
  ['a"b\r\nSet-Cookie: x.pdf', 'a_b__Set-Cookie_ x.pdf'],
  ['<script>alert(1)</script>.pdf', 'script_.pdf'],
  ['gnp\u202efdp.exe', 'gnp_fdp.exe'],
  ['...', 'test-report.pdf'],
  ['x'.repeat(300), 'x'.repeat(100)],
])('a file called %j is kept as %j', (name, kept) => {
  expect(plainFileName(name, 'test-report.pdf')).toBe(kept);
});

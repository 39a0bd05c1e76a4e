const { readFileSync } = require('node:fs');
const { IrpClient, IrpError } = require('@openirp/client');

async function main([, , options, invoice]) {
  const client = new IrpClient(JSON.parse(readFileSync(options, 'utf8')));
  await client.authenticate();
  const registered = await client.generate(readFileSync(invoice, 'utf8'));
  client.verify(registered.SignedInvoice);
  const refused = await client.generate(readFileSync(invoice, 'utf8')).catch((error) => error);
  const made = new IrpError([{ code: '1005', message: 'Invalid Token' }]);
  console.log(registered.Irn, made.code, refused.code);
}

main(process.argv);

/** Ends the program with the cure when Node is too old for the embedded database and the crypto. */
export function requireNode(major: number): void {
  if (Number(process.versions.node.split('.')[0]) >= major) return;
  console.error(
    `irp needs Node ${major} or later; this is ${process.versions.node}.\n` +
      'In the repository, start it through npm (`npm start`, `npm run irp -- …`): npm ci brings the right one.',
  );
  process.exit(1);
}

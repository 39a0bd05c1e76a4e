/** The side of a bench's child: answers each message in its turn, and ends when the bench has. */
export function listenToBench<M>(answer: (message: M) => unknown): void {
  process.on('message', async (message: M) => {
    const said = await answer(message);
    process.send?.(said);
  });
  process.once('disconnect', () => process.exit());
  process.send?.('ready');
}

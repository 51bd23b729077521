/** Listens on a free port and answers the bench's questions about its CPU; ends when the bench does. */
export async function serve(app, take = () => {}) {
  await app.listen({ host: '127.0.0.1', port: 0 });
  process.on('message', async (question) => {
    if (question.cpu === true) {
      const { user, system } = process.cpuUsage();
      process.send(user + system);
      return;
    }
    process.send((await take(question)) ?? 0);
  });
  process.on('disconnect', () => process.exit(0));
  process.send(app.server.address().port);
}

// The health call: no headers, no encryption, both published paths.
import { equal, matches } from '../harness/check.js';

export default ['v1.04', 'v1.03'].map((version) => ({
  name: `${version} answers anybody in plain text with the time of day`,
  async run({ client }) {
    const answer = await client.heartbeat(version);
    equal(answer.status, 200, 'HTTP status');
    matches(answer.text, /\d{2}:\d{2}:\d{2}/, 'body');
  },
}));

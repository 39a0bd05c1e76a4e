import { type Profiler, Session } from 'node:inspector';
import { recordOnSignal } from './record-on-signal.ts';

/* Preloaded into a portal: a V8 CPU profile between two signals. */
const samplingMicros = 500;
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.setSamplingInterval', { interval: samplingMicros });

recordOnSignal({
  start: () => session.post('Profiler.start'),
  stop() {
    let profile: Profiler.Profile | undefined;
    // Answered before it returns: the session is with this very thread.
    session.post('Profiler.stop', (error, answer) => {
      if (error !== null) throw error;
      profile = answer.profile;
    });
    return profile!;
  },
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** Installs a package where that may be done: on Debian, as root. Elsewhere it does nothing. */
export async function installOnDebian(name: string): Promise<void> {
  if (!isDebian() || process.getuid?.() !== 0) return;
  const install = `apt-get install -y --no-install-recommends ${name}`;
  const script = `apt-get update && DEBIAN_FRONTEND=noninteractive ${install}`;
  await once(spawn('sh', ['-c', script], { stdio: 'ignore' }), 'close');
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

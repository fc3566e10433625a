import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '@nats-io/transport-node';

/** Whether this machine has a NATS server to start. */
export const HAS_NATS_SERVER = spawnSync('nats-server', ['--version']).status === 0;

/** A port of loopback that nobody listens at. */
export async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A NATS server of the test's own, with JetStream; killed and started again it has what it had stored. */
export class NatsServer {
  private child: ChildProcess | null = null;
  private readonly folder = mkdtempSync(join(tmpdir(), 'minsheng-nats-'));

  private constructor(readonly port: number) {}

  static async at(port: number): Promise<NatsServer> {
    const server = new NatsServer(port);
    await server.start();
    return server;
  }

  get url(): string {
    return `nats://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.child = spawn('nats-server', ['-a', '127.0.0.1', '-p', String(this.port), '-js', '-sd', this.folder], { stdio: 'ignore' });
    for (;;) {
      const connection = await connect({ servers: this.url, reconnect: false }).catch(() => null);
      if (connection) return connection.close();
      await wait(20);
    }
  }

  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child) return;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

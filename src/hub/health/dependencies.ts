import { execute, parse } from 'graphql';
import type { SubgraphContext, SubgraphDefinition } from '../../access';
import type { Database } from '../../database';
import type { Engine } from '../engine';
import type { Dependency } from './dependency';

const PING = { name: 'health_ping', text: 'select 1' };

/** The database answers. */
export function databaseDependency(database: Database): Dependency {
  return { name: 'database', check: () => database.reader('minsheng_hub').rows(PING, []) };
}

/** Every migration of this version of the hub has been applied. Asked until it is true, then never again. */
export function migrationsDependency(database: Database): Dependency {
  let applied = false;
  return {
    name: 'migrations',
    check: async () => {
      applied ||= !(await database.dataSource.showMigrations());
      if (!applied) throw new Error('migrations are missing');
    },
  };
}

const TYPENAME = parse('{ __typename }');

/** A subgraph of this process answers the smallest question. */
export function subgraphDependency({ name, schema }: SubgraphDefinition): Dependency {
  return {
    name: `subgraph ${name}`,
    check: async () => {
      const { errors } = await execute({ schema, document: TYPENAME });
      if (errors) throw new Error('the subgraph answered with errors');
    },
  };
}

/** A subgraph that runs as a service of its own is reached and alive. */
export function remoteSubgraphDependency(name: string, url: string): Dependency {
  return {
    name: `subgraph ${name}`,
    check: async () => {
      const { status } = await fetch(new URL('/livez', url), { signal: AbortSignal.timeout(1000) });
      if (status !== 200) throw new Error(`the subgraph answered with ${status}`);
    },
  };
}

/** The planner's process runs. It is down only between an abort and the next new operation, which starts another. */
export function plannerDependency(engine: Engine<SubgraphContext>): Dependency {
  return {
    name: 'planner',
    check: async () => {
      if (engine.plannerPid === undefined) throw new Error('no planner runs; the next new operation starts one');
    },
  };
}

/** Whoever follows the changes; late ones are told of and do not stop the hub. */
export function subscribersDependency(watch: { detail(): string | undefined }): Dependency {
  return { name: 'subscribers', check: async () => undefined, detail: () => watch.detail() };
}

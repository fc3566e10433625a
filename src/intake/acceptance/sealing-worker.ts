import { parentPort, workerData } from 'node:worker_threads';
import { type PeopleMemory, peopleIn } from './arriving-people';
import { type KnownFrom, type PersonKeys, PersonTuples } from './person-tuples';

/**
 * A thread that seals: of a first list of a million people that is a quarter of the work, and the server of the database leaves a second
 * core half idle. It is told where people lie in shared memory and answers with pieces of COPY, then with `null`.
 */
export interface PartToSeal {
  readonly memory: PeopleMemory;
  readonly places: Uint32Array;
  readonly from: KnownFrom;
}

const { tokenVersion, sealing }: PersonKeys = workerData;
const keys: PersonKeys = { tokenVersion, sealing: { ...sealing, secret: Buffer.from(sealing.secret) } };

parentPort?.on('message', ({ memory, places, from }: PartToSeal) => {
  for (const piece of new PersonTuples(keys, from).people(peopleIn(memory, places))) {
    parentPort?.postMessage(piece, [piece.buffer as ArrayBuffer]);
  }
  parentPort?.postMessage(null);
});

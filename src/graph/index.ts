import 'reflect-metadata';

/** The door of what all subgraphs share: scalars, the two time axes, reading facts for many persons, and building a subgraph from classes. */

export { type AskedOnce, isRefusal, onceOnly, type RefusalWords } from '../refusal';
export { answeredAt, knowledgeInRequest } from './asked-at';
export { KnownAtAsked, MonthAsked } from './asked-for';
export { buildSubgraph, type SubgraphParts } from './build-subgraph';
export { enumOf, type Words } from './enums';
export { FOR_THE_DECISION, KNOWLEDGE_OF_THE_READ } from './fact-field';
export { entryIn, FactReader, type FactSource, type FactsOfPerson, personsOf, type ReadAt, TogetherOrAlone } from './fact-loader';
export type { FactStatement, Register } from './fact-statement';
export { FieldGetter } from './field-getter';
export { FieldMethod } from './field-method';
export { type Knowledge, knowledgeAt } from './knowledge';
export { type Named, oneOfOrRefusal, orRefusal } from './or-refusal';
export { type Page, PageInfo, pageOf } from './page';
export { type HeardEvents, heardOf, type PagedEvents, pagesOf } from './paged-events';
export { PersonReference } from './person-reference';
export { Positions } from './positions';
export { PublicRecord, recordPart, sourceOf } from './public-record';
export { ReadOnce } from './read-once';
export { BatchReference, RecordSource } from './record-source';
export { Refusal, refusedWith } from './refusal';
export { Schooling, type SchoolingWord, townOfFact } from './residence';
export { cursorOfEvent, type ResumableEvent } from './resumable';
export { CursorScalar, DateScalar, FenScalar, MAX_PAGE_SIZE, MomentScalar, PageSizeScalar, SCALARS, YearMonthScalar } from './scalars';
export { requiresScope } from './scope-directive';
export { believed, rowInMonth, SPAN_FIELDS, SpanFact } from './span-fact';
export { Town, TownType, townOf } from './town';

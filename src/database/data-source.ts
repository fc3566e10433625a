import 'reflect-metadata';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { TheHubBegins1540000000000 } from '../../migrations/1540000000000-the-hub-begins';
import { ARefusedRowProtects1541000000000 } from '../../migrations/1541000000000-a-refused-row-protects';
import { ListsArriveWithFewerIndexes1541000000001 } from '../../migrations/1541000000001-lists-arrive-with-fewer-indexes';
import { HeadersSaidOnceAreRemembered1541100000000 } from '../../migrations/1541100000000-headers-said-once-are-remembered';
import { RostersAreUploadedInSealedParts1541300000000 } from '../../migrations/1541300000000-rosters-are-uploaded-in-sealed-parts';
import { WhatABatchChangedIsFoundByItsNumber1541310000000 } from '../../migrations/1541310000000-what-a-batch-changed-is-found-by-its-number';
import { TheTownsAreTold1541500000000 } from '../../migrations/1541500000000-the-towns-are-told';
import { TheTownsActAndPay1542000000000 } from '../../migrations/1542000000000-the-towns-act-and-pay';
import { WhoTookAListHome1542100000000 } from '../../migrations/1542100000000-who-took-a-list-home';
import { AMonthIsToldOnce1542110000000 } from '../../migrations/1542110000000-a-month-is-told-once';
import { TheMonthsCalendar1542120000000 } from '../../migrations/1542120000000-the-months-calendar';
import { UnchangedRowsAreTold1543000000000 } from '../../migrations/1543000000000-unchanged-rows-are-told';
import { ARemarkKnowsItsPerson1544000000000 } from '../../migrations/1544000000000-a-remark-knows-its-person';
import { WhatWasSaidIsCompared1544000000001 } from '../../migrations/1544000000001-what-was-said-is-compared';
import { EveryChangeIsTold1545000000000 } from '../../migrations/1545000000000-every-change-is-told';
import { TimeAloneChangesPeople1545200000000 } from '../../migrations/1545200000000-time-alone-changes-people';
import { WhoHasHeardAndWhoMayHearNoMore1545300000000 } from '../../migrations/1545300000000-who-has-heard-and-who-may-hear-no-more';
import { AgenciesAreCalled1545400000000 } from '../../migrations/1545400000000-agencies-are-called';
import { WhoMovedIsWrittenDown1546000000000 } from '../../migrations/1546000000000-who-moved-is-written-down';
import { EverybodyIsAssessedByTwo1546010000000 } from '../../migrations/1546010000000-everybody-is-assessed-by-two';
import { AReceiverSaysWhen1548000000000 } from '../../migrations/1548000000000-a-receiver-says-when';
import { NamesakesAndBirthdaysShareAnIndex1550000000000 } from '../../migrations/1550000000000-namesakes-and-birthdays-share-an-index';
import { AMomentIsFoundByFewChanges1550000000001 } from '../../migrations/1550000000001-a-moment-is-found-by-few-changes';
import { ATownsPeopleAreFoundByTown1560000000000 } from '../../migrations/1560000000000-a-towns-people-are-found-by-town';
import { EverybodyIsFoundByNarrowIndexes1560100000000 } from '../../migrations/1560100000000-everybody-is-found-by-narrow-indexes';
import { WhatConcernsTheFileIsKept1573000000000 } from '../../migrations/1573000000000-what-concerns-the-file-is-kept';
import { clientConfig, type DatabaseSettings } from './settings';

/** Entity classes of one station; every station hands over its own list. */
export type Entities = MixedList<(abstract new () => object) | string | EntitySchema>;

/** Every migration, oldest first. A new one is added here. */
export const MIGRATIONS = [
  TheHubBegins1540000000000,
  ARefusedRowProtects1541000000000,
  ListsArriveWithFewerIndexes1541000000001,
  HeadersSaidOnceAreRemembered1541100000000,
  RostersAreUploadedInSealedParts1541300000000,
  WhatABatchChangedIsFoundByItsNumber1541310000000,
  TheTownsAreTold1541500000000,
  TheTownsActAndPay1542000000000,
  WhoTookAListHome1542100000000,
  AMonthIsToldOnce1542110000000,
  TheMonthsCalendar1542120000000,
  UnchangedRowsAreTold1543000000000,
  ARemarkKnowsItsPerson1544000000000,
  WhatWasSaidIsCompared1544000000001,
  EveryChangeIsTold1545000000000,
  TimeAloneChangesPeople1545200000000,
  WhoHasHeardAndWhoMayHearNoMore1545300000000,
  AgenciesAreCalled1545400000000,
  WhoMovedIsWrittenDown1546000000000,
  EverybodyIsAssessedByTwo1546010000000,
  AReceiverSaysWhen1548000000000,
  NamesakesAndBirthdaysShareAnIndex1550000000000,
  AMomentIsFoundByFewChanges1550000000001,
  ATownsPeopleAreFoundByTown1560000000000,
  EverybodyIsFoundByNarrowIndexes1560100000000,
  WhatConcernsTheFileIsKept1573000000000,
];

const POOL_SIZE = 10;

export interface DataSourceChoices {
  readonly entities?: Entities;
  /** Told of a pooled connection that broke while idle; without it the error would end the process. */
  readonly onPoolError?: (error: Error) => void;
}

/** TypeORM on PostgreSQL: entities and migrations by explicit list, and never `synchronize`. */
export function createDataSource(settings: DatabaseSettings, { entities = [], onPoolError }: DataSourceChoices = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    synchronize: false,
    installExtensions: false,
    logging: false,
    entities: entities as never,
    migrations: MIGRATIONS,
    migrationsTableName: 'applied_migration',
    poolErrorHandler: onPoolError ?? (() => undefined),
    extra: { ...clientConfig(settings), max: POOL_SIZE },
  });
}

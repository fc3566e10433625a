/** The door of the exports (导出): the lists of a month as files for offices, each with its audit line. */
export { ExportDesk, type ExportDeskParts } from './desk/desk';
export { EXPORT_KINDS, EXPORTS, type ExportKind, kindOfWord } from './kinds';
export {
  type BatchFile,
  type BatchResult,
  EXPORT_FORMATS,
  type ExportFile,
  type ExportFormat,
  type ExportOrder,
  type ExportResult,
  type Taker,
} from './order';

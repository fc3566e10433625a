/** The door of the archive (社保精准扶贫档案, 第四条（五）): everything about a person over time, in order. */
export { ArchiveResolver } from './archive-resolver';
export { ArchiveStore } from './store';

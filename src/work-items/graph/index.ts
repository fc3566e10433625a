/** The door of the work items' part of the graph. */
export { ActingResolver } from './acting-resolver';
export { ItemsOfPersonResolver } from './items-of-person';
export { ActWord, DecisionWord, WorkItemStateWord } from './words';
export { WorkItemResolver } from './work-item-resolver';

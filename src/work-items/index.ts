/** The door of the work items: what towns have to do, what officers did, and what deliveries show. */
export { type Acted, type ActOrder, actOnWorkItem } from './act';
export { itemId, parseItemId } from './item-id';
export { ACTS_ZH, STATES_ZH } from './refusals';
export { type Act, type Decision, moved, WORK_ITEM_STATES, type WorkItemKind, type WorkItemState } from './state';
export { type StepRow, StepStore } from './steps';
export { BEFORE_EVERYTHING, type ItemCount, type ItemRow, type ItemsAsked, WorkItemStore } from './store';

/** The door of the limits: what one operation may ask, and the gate that asks it, shared by every transport. */
export { Admission, type Admitted, type OperationRequest, type Transport } from './admission';
export { LIMITS, type Limits } from './limits';
export { OperationRefused, type RefusedCode, refused, withoutNumbers } from './refused';
export { loggedName } from './signature';

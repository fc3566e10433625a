/** The calculation of the ledger: pure, integer fen, no clock. */
export { type Booking, bookingsOf, type PersonLedger } from './bookings';
export { type Charge, chargesOf, type StandardOf } from './charges';
export { type Payment, type PaymentsOfPerson, paymentsOf, type TownPremium } from './payments';
export { type Known, type PaymentDecision, type PersonMonth, personMonth } from './person-month';
export { added, type Books, concerns, NOTHING, personSums, type Sums, townThen } from './person-settlement';
export { type PaidPremium, type Period, selfPaidBy } from './self-paid';

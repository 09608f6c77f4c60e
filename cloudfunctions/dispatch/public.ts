// What the clock may ask of dispatch.
export { climbIfDue } from './ladder'

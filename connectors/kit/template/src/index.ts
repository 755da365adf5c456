export { exampleRegister } from './example-register.ts';

export {
  type AnswerSteps,
  openAnswerSteps,
  openSekSteps,
  type SekSteps,
} from './answer-steps.ts';
export {
  type Breakage,
  type BreakageId,
  breakages,
  type HeaderBreakage,
  type LoginBreakage,
  type PayloadBreakage,
} from './breakages.ts';
export { breakHeaders } from './header-breakages.ts';
export {
  type LoginMistake,
  type LoginSteps,
  type LoginVersion,
  loginSteps,
} from './login-steps.ts';
export {
  type PayloadEnvelope,
  type PayloadOptions,
  type PayloadSteps,
  sealPayloadSteps,
} from './payload-steps.ts';
export { type SignedSteps, signedSteps } from './signed-steps.ts';
export {
  base64Step,
  hexStep,
  type Marks,
  type Step,
  type StepFault,
  type StepForm,
  type StepName,
  textStep,
} from './step.ts';

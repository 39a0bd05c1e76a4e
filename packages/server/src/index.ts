export { type Config, ConfigError, flagOf, readConfig, settings, variableOf } from './config.ts';
export { endpoints } from './endpoints/index.ts';
export { type Running, start } from './main.ts';

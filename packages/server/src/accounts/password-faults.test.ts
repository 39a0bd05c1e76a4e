import { expect, test } from 'vitest';
import { isUserName, passwordFaults } from './password-faults.ts';

test('a password has a letter of either case, a digit and a special character', () => {
  expect(passwordFaults('Example@12345')).toEqual([]);
  for (const special of '%$#@_!*') expect(passwordFaults(`Example1${special}`)).toEqual([]);
  expect(passwordFaults('')).toEqual(['short', 'upper case', 'lower case', 'digit', 'special']);
  expect(passwordFaults('EXAMPLE@1')).toEqual(['lower case']);
  expect(passwordFaults('example@1')).toEqual(['upper case']);
  expect(passwordFaults('Example@x')).toEqual(['digit']);
  expect(passwordFaults('Example-1')).toEqual(['special']);
});

test('a password fits under the public key, in one character a letter', () => {
  expect(passwordFaults('Exam@1x')).toEqual(['short']);
  expect(passwordFaults(`Ex@1${'x'.repeat(26)}`)).toEqual([]);
  expect(passwordFaults(`Ex@1${'x'.repeat(27)}`)).toEqual(['long']);
  for (const odd of ['"', '\\', ' ', 'é', '\n', '₹']) {
    expect(passwordFaults(`Example@1${odd}`), odd).toEqual(['character']);
  }
});

test('the name of a user is short and plain', () => {
  for (const name of ['API_1', 'API_seller_bengaluru', 'a.b-c', 'x'.repeat(30)]) {
    expect(isUserName(name), name).toBe(true);
  }
  for (const name of ['API1', '1API_', 'API user', 'x'.repeat(31), 'API_é', 'API_1\n', '']) {
    expect(isUserName(name), name).toBe(false);
  }
});

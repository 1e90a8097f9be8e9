import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { formatMessage } from '../../server/src/text/message';
import { ERAS, mergeSettings, parseConfigFile, PROFILES, readSettings, SEVERITIES } from '../../server/src/service/settings';

describe('settings', () => {
  it('are read as far as they are understood, and the rest is named', () => {
    const { settings, faults } = readSettings({
      profile: 'un',
      era: 'legacy',
      severities: { 'a/b': 'loud', 'c/d': 'off' },
      colour: 'blue',
    });
    assert.deepEqual(settings, { era: 'legacy', severities: { 'c/d': 'off' } });
    assert.deepEqual(
      faults.map(({ text }) => formatMessage(text)),
      [
        '"profile" must be one of auto, ecosoc, ga, hrc, sc, mun, other',
        '"severities: a/b" must be one of error, warning, info, hint, off',
        '"colour" is not a setting; the settings are profile, era, severities, catalogue, footnotes, italics',
      ],
    );
  });

  it('that are no object are named', () => {
    for (const value of [[], 'ga', 7, true]) assert.equal(readSettings(value).faults.length, 1);
    assert.deepEqual(readSettings(null), { settings: {}, faults: [] });
  });

  it('that are no JSON are named with their line', () => {
    assert.deepEqual(
      parseConfigFile('{\n  "era": legacy\n}').faults.map(({ line }) => line),
      [1],
    );
    assert.deepEqual(
      parseConfigFile('{\n\n  era: "legacy"\n}\n').faults.map(({ line }) => line),
      [2],
    );
    assert.deepEqual(
      parseConfigFile('{\n  "era": "legacy",\n').faults.map(({ line }) => line),
      [2],
    );
    assert.deepEqual(parseConfigFile('\uFEFF{ "era": "legacy" }'), { settings: { era: 'legacy' }, faults: [] });
  });

  it('are laid over each other, the later before the earlier, severities rule by rule', () => {
    assert.deepEqual(mergeSettings({ profile: 'ga', severities: { 'a/b': 'off', 'c/d': 'hint' } }, { severities: { 'c/d': 'error' } }), {
      profile: 'ga',
      era: 'auto',
      severities: { 'a/b': 'off', 'c/d': 'error' },
    });
  });

  it('have the same values in the schema of the settings file', () => {
    const { properties } = JSON.parse(readFileSync('client/media/resolutionrc.schema.json', 'utf8')) as {
      readonly properties: {
        readonly profile: { readonly enum: unknown };
        readonly era: { readonly enum: unknown };
        readonly severities: { readonly additionalProperties: { readonly enum: unknown } };
      };
    };
    assert.deepEqual(
      [properties.profile.enum, properties.era.enum, properties.severities.additionalProperties.enum],
      [PROFILES, ERAS, SEVERITIES],
    );
  });
});

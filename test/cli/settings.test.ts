import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { rules } from '../../server/src/rules/index';
import { formatMessage } from '../../server/src/text/message';
import { ERAS, mergeSettings, parseConfigFile, PROFILES, readSettings, SEVERITIES } from '../../server/src/service/settings';

describe('settings', () => {
  it('are read as far as they are understood, and the rest is named', () => {
    const { settings, faults } = readSettings({
      profile: 'un',
      era: 'legacy',
      severities: { 'style/acronym': 'loud', 'title/missing': 'off', 'items/lone-itme': 'off', 'foo/bar': 'off' },
      colour: 'blue',
    });
    assert.deepEqual(settings, { era: 'legacy', severities: { 'title/missing': 'off' } });
    assert.deepEqual(
      faults.map(({ text }) => formatMessage(text)),
      [
        '"profile" must be one of auto, ecosoc, ga, hrc, sc, mun, other',
        '"severities: style/acronym" must be one of error, warning, info, hint, off',
        'No rule has the code "items/lone-itme"; the nearest is "items/lone-item"',
        'No rule has the code "foo/bar"',
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

  it('that are wrong are named with the line in which they stand', () => {
    const text = '{\n  "severities": {\n    "title/missing": "off",\n    "items/lone-itme": "off"\n  },\n  "colour": "blue"\n}\n';
    assert.deepEqual(
      parseConfigFile(text).faults.map(({ line }) => line),
      [3, 5],
    );
  });

  it('are laid over each other, the later before the earlier, severities rule by rule', () => {
    assert.deepEqual(mergeSettings({ profile: 'ga', severities: { 'a/b': 'off', 'c/d': 'hint' } }, { severities: { 'c/d': 'error' } }), {
      profile: 'ga',
      era: 'auto',
      severities: { 'a/b': 'off', 'c/d': 'error' },
    });
  });

  it('have the same values in the schema of the settings file, which knows every rule', () => {
    const { properties } = JSON.parse(readFileSync('client/media/resolutionrc.schema.json', 'utf8')) as {
      readonly properties: {
        readonly profile: { readonly enum: unknown };
        readonly era: { readonly enum: unknown };
        readonly severities: {
          readonly additionalProperties: unknown;
          readonly properties: Readonly<Record<string, { readonly enum: unknown; readonly default: unknown }>>;
        };
      };
    };
    assert.deepEqual([properties.profile.enum, properties.era.enum], [PROFILES, ERAS]);
    assert.equal(properties.severities.additionalProperties, false, 'a code that no rule has is marked');
    for (const { code, severity } of rules) {
      const known = properties.severities.properties[code];
      assert.deepEqual([known?.enum, known?.default], [SEVERITIES, severity], code);
    }
  });
});

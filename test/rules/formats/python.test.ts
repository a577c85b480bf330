import { pythonRequirementFormat } from '../../../lib/rules/formats/python';

// what `Requirement` of packaging 26 says of each
test.each(['psycopg2-binary==2.9.13', 'a[b,c]==1!2.0rc1.post1.dev2+local.1', 'Authlib==v1', 'a===whatever', 'a==1.0-1', 'a==1_a_2'])(
  'takes %s',
  (text) => {
    expect(pythonRequirementFormat(text)).toBeUndefined();
  },
); // prettier-ignore

test.each(['a==', 'a==x', 'a==1..0', 'a==.9', 'a==1.0.pos1', 'a==1!', 'a=1', 'a[]==1', 'a[b,]==1', '-a==1', 'a==1 --hash=x', 'a==1.0+', 'a'])(
  'refuses %s',
  (text) => {
    expect(pythonRequirementFormat(text)).toBeDefined();
  },
); // prettier-ignore

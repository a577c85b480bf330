/**
 * Optional members of exported interfaces say what happens without them: `@default value` or `@default - what happens`.
 * For the values contract these tags are the defaults themselves.
 */
const TAG = /@default[ \t]+\S/;

export const defaultTag = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'require a @default tag on optional members of exported interfaces' },
    messages: { missing: 'optional member `{{name}}` does not say what its absence means: add `@default`' },
  },
  create(context) {
    const source = context.sourceCode;
    return {
      'ExportNamedDeclaration > TSInterfaceDeclaration > TSInterfaceBody > TSPropertySignature[optional=true]'(
        member,
      ) {
        const comment = source.getCommentsBefore(member).findLast(({ type }) => type === 'Block');
        if (comment === undefined || !TAG.test(comment.value)) {
          context.report({
            node: member.key,
            messageId: 'missing',
            data: { name: source.getText(member.key) },
          });
        }
      },
    };
  },
};

/** Amazon's database client and nothing else of ours: what any skill pays that asks the database with it. */
export const handler = async () => {
  const { dynamoDbTable } = await import('../../lambda/store/dynamodb-table.ts');
  await dynamoDbTable('evidence-coach').get({ partition: 'nobody', sort: 'PROFILE' });
  return { version: '1.0', response: {} };
};

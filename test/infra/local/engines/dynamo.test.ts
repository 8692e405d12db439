import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { startDynamo } from '../../../../infra/local/engines/dynamo.ts'

const notThere = undefined

describe('starting the DynamoDB engine', () => {
  it('answers while it runs and no longer once it is stopped, however often it is stopped', async () => {
    const engine = await startDynamo({})
    expect(engine.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(engine.endpoint)).ok).toBe(true)
    await engine.stop()
    await engine.stop()
    await expect(fetch(engine.endpoint)).rejects.toThrow()
  })

  it('says what to do when a wanted port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    await expect(startDynamo({ port })).rejects.toThrow(
      `The DynamoDB engine did not start on port ${port}. Stop the other program or choose another port.`,
    )
    server.close()
  })

  it('says what the program said when it does not start', async () => {
    await expect(startDynamo({ installedProgram: () => '/bin/false' })).rejects.toThrow(
      'The DynamoDB engine did not start on port',
    )
  })
})

describe('where no engine is installed', () => {
  it('uses the endpoint it is told', async () => {
    const engine = await startDynamo({ installedProgram: () => notThere, otherEndpoint: 'http://127.0.0.1:8000' })
    expect(engine.endpoint).toBe('http://127.0.0.1:8000')
    await engine.stop()
  })

  it.each([undefined, ''])('says what to do when it is told none (%j)', async (otherEndpoint) => {
    await expect(startDynamo({ installedProgram: () => notThere, otherEndpoint })).rejects.toThrow(
      /AWS_ENDPOINT_URL_DYNAMODB/,
    )
  })
})

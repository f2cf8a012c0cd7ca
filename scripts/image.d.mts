export interface Image {
  copies: { sources: string[]; target: string }[]
  variables: Record<string, string>
  command: string[]
  healthCheck: string[]
  user: string
  ports: string[]
}

export function readImage(): Image

export declare const MAKER: string
export function tellingFiles(each: number): Promise<[string, Buffer][]>
export function hostileFiles(): Promise<[string, Buffer][]>

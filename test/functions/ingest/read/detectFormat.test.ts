import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../../../functions/ingest/read/detectFormat.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')

describe('detectFormat', () => {
  it.each([
    ['a comma table', latin('a,b\r\n1,2\r\n'), 'csv'],
    ['Chinese in UTF-8', Buffer.from('\ufeff接待日期,金额\n'), 'csv'],
    ['Chinese in GB18030', Buffer.from([0xbd, 0xd3, 0xb4, 0xfd, 0x2c, 0x31, 0x0a]), 'csv'],
    ['Chinese in UTF-16', Buffer.from('\ufeff接待\t金额\n', 'utf16le'), 'csv'],
    ['a name that begins like a bitmap', latin('BM,1\n'), 'csv'],
    ['the end mark of old programs', latin('a,b\n\x1a'), 'csv'],
    ['a zip', latin('PK\x03\x04...'), 'zip'],
    ['a compound file', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'compound'],
  ] as const)('takes %s', (_what, head, format) => {
    expect(detectFormat(head)).toEqual({ format })
  })

  it.each([
    ['PDF', latin('%PDF-1.7\n')],
    ['PNG', latin('\x89PNG\r\n\x1a\n\0\0')],
    ['JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['BMP', latin('BM\x36\0\0\0')],
    ['TIFF', latin('II*\0')],
    ['gzip', latin('\x1f\x8b\x08\0')],
    ['RTF', latin('{\\rtf1\\ansi}')],
    ['ZIP', latin('PK\x05\x06\0\0')],
    ['UTF-16BE', latin('\xfe\xff\0a\0,')],
    ['HTML', latin('\n <html xmlns:x="urn:schemas-microsoft-com:office:excel">')],
    ['HTML', Buffer.from('\ufeff<table><tr><td>接待</td></tr></table>')],
    ['HTML', Buffer.from('\ufeff<!DOCTYPE html>\n<html>', 'utf16le')],
    ['XML', latin('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>')],
    ['MHTML', latin('MIME-Version: 1.0\r\n')],
    ['binary', latin('abc\0def')],
  ] as const)('names %s', (found, head) => {
    expect(detectFormat(head)).toEqual({ format: 'other', found })
  })
})

// Made by scripts/measure-label-font.js from Atkinson Hyperlegible Next (SIL Open Font Licence 1.1), weight 400.

/** Advance widths of the characters from space to tilde in hundredths of an em, two base-36 digits each. */
export const plainAdvances =
  '0s0t0u1t1n2k210g0u0u1d1p0l100l131t151j1m1p1n1o1f1q1o0l0l1j1r1j1c261r1p1t1v1l1j1x1x131f1r1i2a1x1z1n201p1n1k1x1n2e1q1l1p0w130y1j110o1h1l1d1k1i0v1k1j0p0p1d0q2d1j1j1l1l0z1b0x1i1a1w1c191a0y0o0y1k';

/** The same for the characters outside that row which do not fall apart into a letter and a mark. */
export const extraCharacters = 'ßæøþðœıÆØÞÐŒ’‘“”–—…·';
export const extraAdvances = '1m2f1j1l1k2k0p2h1z1n1x2t0o0o14141e2a1v0o';

/** Naive UI in the colours of base.css. */
import type { GlobalThemeOverrides } from 'naive-ui';

export const theme: GlobalThemeOverrides = {
  common: {
    primaryColor: '#1d4f7c',
    primaryColorHover: '#27659d',
    primaryColorPressed: '#143a5c',
    primaryColorSuppl: '#27659d',
    errorColor: '#b3261e',
    errorColorHover: '#c5372f',
    warningColor: '#8a5300',
    successColor: '#1f6b45',
    infoColor: '#44546a',
    textColorBase: '#1d2433',
    textColor1: '#1d2433',
    textColor2: '#1d2433',
    textColor3: '#525c6e',
    placeholderColor: '#5f6979',
    borderColor: '#767f8e',
    dividerColor: '#d9dee6',
    borderRadius: '4px',
    fontSize: '15px',
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  },
};

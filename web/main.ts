import './styles/tokens.css';
import './app/theme.ts';
import './app/app.ts';

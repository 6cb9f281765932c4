import RulesDSL

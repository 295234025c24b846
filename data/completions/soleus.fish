# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

function __soleus_ids
    soleus list 2>/dev/null | awk 'NR > 1 { print $1 }'
end

complete -c soleus -f
for command in list show validate timeline render export import history start pause resume skip back stop status
    complete -c soleus -n __fish_use_subcommand -a $command
end
complete -c soleus -n __fish_use_subcommand -l version
complete -c soleus -l help
complete -c soleus -n '__fish_seen_subcommand_from show start timeline render export' -a '(__soleus_ids)'
complete -c soleus -n '__fish_seen_subcommand_from validate timeline render import' -F
complete -c soleus -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from list export' -a 'list export'
complete -c soleus -n '__fish_seen_subcommand_from history' -l limit -x
complete -c soleus -n '__fish_seen_subcommand_from history' -l format -x -a 'csv json'
complete -c soleus -n '__fish_seen_subcommand_from history render export' -l output -r -F
complete -c soleus -n '__fish_seen_subcommand_from export; and not __fish_seen_subcommand_from history' -l force
complete -c soleus -n '__fish_seen_subcommand_from import' -l replace
complete -c soleus -n '__fish_seen_subcommand_from import' -l keep-both
complete -c soleus -n '__fish_seen_subcommand_from import' -l skip
complete -c soleus -n '__fish_seen_subcommand_from import' -l yes
complete -c soleus -n '__fish_seen_subcommand_from render' -l profile -x -a 'calm guided'
complete -c soleus -n '__fish_seen_subcommand_from list show validate timeline import history status' -l json

# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

function __soleus_ids
    soleus list 2>/dev/null | awk 'NR > 1 { print $1 }'
end

complete -c soleus -f
for command in list show validate timeline render print export import history start pause resume skip back stop status
    complete -c soleus -n __fish_use_subcommand -a $command
end
complete -c soleus -n __fish_use_subcommand -l version
complete -c soleus -l help
complete -c soleus -n '__fish_seen_subcommand_from show start timeline render print export' -a '(__soleus_ids)'
complete -c soleus -n '__fish_seen_subcommand_from validate timeline render print import' -F
complete -c soleus -n '__fish_seen_subcommand_from history; and not __fish_seen_subcommand_from list export import backup restore check' -a 'list export import backup restore check'
complete -c soleus -n '__fish_seen_subcommand_from history' -l limit -x
complete -c soleus -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from backup export' -l force
complete -c soleus -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from restore import' -l yes
complete -c soleus -n '__fish_seen_subcommand_from history; and __fish_seen_subcommand_from backup restore import' -F
complete -c soleus -n '__fish_seen_subcommand_from history' -l format -x -a 'csv csv-local json'
complete -c soleus -n '__fish_seen_subcommand_from history render print export' -l output -r -F
complete -c soleus -n '__fish_seen_subcommand_from export; and not __fish_seen_subcommand_from history' -l force
complete -c soleus -n '__fish_seen_subcommand_from import' -l replace
complete -c soleus -n '__fish_seen_subcommand_from import' -l keep-both
complete -c soleus -n '__fish_seen_subcommand_from import' -l skip
complete -c soleus -n '__fish_seen_subcommand_from import' -l yes
complete -c soleus -n '__fish_seen_subcommand_from render' -l profile -x -a 'calm guided'
complete -c soleus -n '__fish_seen_subcommand_from print' -l paper -x -a 'a4 a5 letter legal'
complete -c soleus -n '__fish_seen_subcommand_from print' -l first-weekday -x -a 'monday tuesday wednesday thursday friday saturday sunday'
complete -c soleus -n '__fish_seen_subcommand_from print' -l units -x -a 'metric us'
complete -c soleus -n '__fish_seen_subcommand_from print' -l force
complete -c soleus -n '__fish_seen_subcommand_from list show validate timeline import history status' -l json

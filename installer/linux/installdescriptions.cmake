# SPDX-License-Identifier: GPL-3.0-or-later
# Writes manual pages, completions and the sizes of the icon below ${data}.
set(summary "reset and retire the Windows devices of a school")

# The day of the release, so that the same sources make the same page.
file(STRINGS ${sources}/org.reslate.Reslate.metainfo.xml release REGEX "<release version=\"${version}\"")
string(REGEX REPLACE ".*date=\"([0-9-]+)\".*" "\\1" day "${release}")

function(run)
    execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(write_manual program binary)
    set(page "${data}/man/man1/${program}.1")
    execute_process(
        COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 LANGUAGE= "${binary}" --help
        COMMAND awk -v name=${program} -v "summary=${summary}" -v version=${version} -v day=${day}
            -f "${sources}/manpage.awk"
        OUTPUT_FILE "${page}" COMMAND_ERROR_IS_FATAL ANY)
    run(gzip -9nf "${page}")
endfunction()

function(write_completion shell file)
    get_filename_component(folder "${data}/${file}" DIRECTORY)
    file(MAKE_DIRECTORY "${folder}")
    execute_process(COMMAND "${reslate_cli}" completion ${shell} OUTPUT_FILE "${data}/${file}"
        COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(MAKE_DIRECTORY "${data}/man/man1")
write_manual(reslate "${reslate}")
write_manual(reslate-cli "${reslate_cli}")
write_completion(bash bash-completion/completions/reslate-cli)
write_completion(zsh zsh/vendor-completions/_reslate-cli)
write_completion(fish fish/vendor_completions.d/reslate-cli.fish)

foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
    set(folder "${data}/icons/hicolor/${size}x${size}/apps")
    file(MAKE_DIRECTORY "${folder}")
    run(rsvg-convert -w ${size} -h ${size} -o "${folder}/org.reslate.Reslate.png" "${icon}")
endforeach()

# A file that a command wrote has the rights that the umask of who builds left it.
file(GLOB_RECURSE made "${data}/man/*" "${data}/bash-completion/*" "${data}/zsh/*" "${data}/fish/*"
    "${data}/icons/hicolor/*.png")
foreach(file IN LISTS made)
    file(CHMOD "${file}" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endforeach()
file(GLOB_RECURSE folders LIST_DIRECTORIES true "${data}/*")
foreach(folder IN LISTS folders)
    if(IS_DIRECTORY "${folder}")
        file(CHMOD "${folder}" PERMISSIONS
            OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
    endif()
endforeach()

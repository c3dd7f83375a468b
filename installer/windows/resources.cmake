# SPDX-License-Identifier: GPL-3.0-or-later
# reslate_windows_resources(TARGET "DESCRIPTION") gives a program its icon, its version and its manifest (high DPI, long
# paths, UTF-8, no administrator).
enable_language(RC)
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(ICOTOOL icotool REQUIRED)

set(RESLATE_ICON ${CMAKE_BINARY_DIR}/reslate.ico)
set(sizes)
foreach(pixels IN ITEMS 16 24 32 48 64 256)
    set(png ${CMAKE_BINARY_DIR}/reslate-${pixels}.png)
    add_custom_command(OUTPUT ${png}
        COMMAND ${RSVG_CONVERT} -w ${pixels} -h ${pixels} -o ${png} ${CMAKE_SOURCE_DIR}/resources/icons/reslate.svg
        DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/reslate.svg VERBATIM)
    list(APPEND sizes ${png})
endforeach()
add_custom_command(OUTPUT ${RESLATE_ICON} COMMAND ${ICOTOOL} --create --output=${RESLATE_ICON} ${sizes}
    DEPENDS ${sizes} VERBATIM)
add_custom_target(windows_icon DEPENDS ${RESLATE_ICON})

function(reslate_windows_resources RESLATE_TARGET RESLATE_DESCRIPTION)
    string(REPLACE "." "," RESLATE_VERSION_WORDS "${PROJECT_VERSION}.0")
    set(RESLATE_MANIFEST ${CMAKE_SOURCE_DIR}/installer/windows/reslate.manifest)
    set(rc ${CMAKE_BINARY_DIR}/${RESLATE_TARGET}.rc)
    configure_file(${CMAKE_SOURCE_DIR}/installer/windows/reslate.rc.in ${rc} @ONLY)
    set_property(SOURCE ${rc} APPEND PROPERTY OBJECT_DEPENDS "${RESLATE_ICON};${RESLATE_MANIFEST}")
    target_sources(${RESLATE_TARGET} PRIVATE ${rc})
    add_dependencies(${RESLATE_TARGET} windows_icon)
endfunction()

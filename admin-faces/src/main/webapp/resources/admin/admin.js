// Tables that scroll sideways on narrow screens can be scrolled by keyboard too.
document.addEventListener('DOMContentLoaded', () => {
  document.querySelectorAll('.ui-datatable-tablewrapper, .scroll-x').forEach((area) => area.setAttribute('tabindex', '0'));
});
